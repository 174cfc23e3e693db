/** The stage that counts incidents, judges the counts by rules and tells people. */
package org.borderwatch.alerts;
