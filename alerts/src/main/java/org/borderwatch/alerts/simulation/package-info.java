/**
 * Invented borders whose bursts are known, to measure how many of them a way of detecting finds at
 * a budget of false alerts.
 */
package org.borderwatch.alerts.simulation;
