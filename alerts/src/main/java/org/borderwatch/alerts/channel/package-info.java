/**
 * The ways out to receivers: each kind of receiver, how it is addressed and what its answers mean.
 */
package org.borderwatch.alerts.channel;
