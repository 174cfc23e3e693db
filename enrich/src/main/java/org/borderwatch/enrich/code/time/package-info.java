/** Days as texts tell them, and which days they are. */
package org.borderwatch.enrich.code.time;
