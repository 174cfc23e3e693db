/** The form of messages in each channel: templates, escaping, and the limits that must be kept. */
package org.borderwatch.alerts.render;
