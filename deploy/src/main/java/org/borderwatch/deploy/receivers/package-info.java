/**
 * What helps the operator with receivers: to check them, to try them, to see whom an alert reaches.
 */
package org.borderwatch.deploy.receivers;
