/** When a count becomes an alert: the rules, the life of an alert, and the moments that matter. */
package org.borderwatch.alerts.rule;
