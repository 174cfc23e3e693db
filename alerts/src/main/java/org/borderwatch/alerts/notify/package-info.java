/**
 * Who is to be told of which alert, when, and why not: pure rules over what the topics say and a
 * moment in time.
 */
package org.borderwatch.alerts.notify;
