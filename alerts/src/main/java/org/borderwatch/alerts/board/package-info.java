/** The page on which a desk sees the region, and its API. */
package org.borderwatch.alerts.board;
