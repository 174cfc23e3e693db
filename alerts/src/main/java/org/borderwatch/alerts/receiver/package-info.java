/**
 * Who is told of alerts, and what telling asks and answers: what delivery and channels agree on.
 */
package org.borderwatch.alerts.receiver;
