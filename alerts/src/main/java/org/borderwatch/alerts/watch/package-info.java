/** Judges the counts as time passes: which moments matter, and the life of an alert. */
package org.borderwatch.alerts.watch;
