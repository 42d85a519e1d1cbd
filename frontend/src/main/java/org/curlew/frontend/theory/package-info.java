/** The theory page: stability of the solutions over c, alpha_h and alpha_r, and the spectrum of J. */
package org.curlew.frontend.theory;
