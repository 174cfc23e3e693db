/** When a count becomes an alert: the rules as a desk writes them, and what they compare. */
package org.borderwatch.alerts.rule;
