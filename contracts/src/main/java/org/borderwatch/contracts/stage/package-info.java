/** What every stage is to the shell that runs it. */
package org.borderwatch.contracts.stage;
