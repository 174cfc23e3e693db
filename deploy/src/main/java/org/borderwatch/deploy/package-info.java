/** How Borderwatch runs: the one launcher of all its stages and tools. */
package org.borderwatch.deploy;
