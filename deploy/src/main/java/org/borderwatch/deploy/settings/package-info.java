/** The one settings file, what the environment changes in it, and how both are refused. */
package org.borderwatch.deploy.settings;
