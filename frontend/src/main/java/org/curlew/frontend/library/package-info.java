/** The library: the experiments that are kept. */
package org.curlew.frontend.library;
