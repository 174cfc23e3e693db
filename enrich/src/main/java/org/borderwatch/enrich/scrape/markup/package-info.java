/** What a page's markup says about the page: metas, JSON-LD, microdata, bylines, times. */
package org.borderwatch.enrich.scrape.markup;
