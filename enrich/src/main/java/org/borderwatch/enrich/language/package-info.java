/** Which language a text is in, by its script and its commonest words. */
package org.borderwatch.enrich.language;
