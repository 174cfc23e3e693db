/** Files that say what rules should tell of invented incidents, and whether they do. */
package org.borderwatch.alerts.expect;
