/** Text cut into sentences and words, with the place of each in its paragraph. */
package org.borderwatch.enrich.code.text;
