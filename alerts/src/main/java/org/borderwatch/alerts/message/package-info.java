/** What people are told of an alert, part by part, before any channel gives it its form. */
package org.borderwatch.alerts.message;
