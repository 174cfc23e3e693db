/** How much happens where: the live incidents, their windows and weights, and who is watching. */
package org.borderwatch.alerts.count;
