/** What becomes of an article when it is read again: what was changed, and what it owns up to. */
package org.borderwatch.enrich.revision;
