/** A page as it was fetched, and the article that was read out of it. */
package org.borderwatch.contracts.article;
