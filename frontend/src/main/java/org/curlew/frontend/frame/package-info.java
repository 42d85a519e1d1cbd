/** The frame around every page. */
package org.curlew.frontend.frame;
