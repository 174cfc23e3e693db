/** Reads the article out of a page: its body by paragraph, its facts, and what the page is. */
package org.borderwatch.enrich.scrape;
