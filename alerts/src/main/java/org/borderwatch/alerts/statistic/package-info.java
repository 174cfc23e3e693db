/** What is usual and how unusual a count is: pure functions of counts, each with its source. */
package org.borderwatch.alerts.statistic;
