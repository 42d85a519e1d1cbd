/** The gallery: the paper's figures, each to be run here, with what to see and what came out. */
package org.curlew.frontend.gallery;
