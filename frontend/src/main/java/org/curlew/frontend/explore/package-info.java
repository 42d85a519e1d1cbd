/** The explore page: the scalar network as a phase portrait, gradient descent beside curl descent. */
package org.curlew.frontend.explore;
