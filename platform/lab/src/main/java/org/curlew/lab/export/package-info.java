/** Results as files that other programs read: JSON, CSV, NPZ. */
package org.curlew.lab.export;
