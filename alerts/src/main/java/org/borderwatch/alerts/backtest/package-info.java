/** Runs the watch of production over a history: what it would have told, when, and how well. */
package org.borderwatch.alerts.backtest;
