/** What happened, where, when, to whom and who says so: told once, and merged. */
package org.borderwatch.contracts.incident;
