/** The region's map: the shapes of its districts, and the small picture of one of them. */
package org.borderwatch.alerts.map;
