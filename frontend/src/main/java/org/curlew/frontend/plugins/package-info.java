/** The plugins that are installed. */
package org.curlew.frontend.plugins;
