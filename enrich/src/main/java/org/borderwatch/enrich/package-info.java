/** The stage that makes articles of pages and incidents of articles: one pure topology. */
package org.borderwatch.enrich;
