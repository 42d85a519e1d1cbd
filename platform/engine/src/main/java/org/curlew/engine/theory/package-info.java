/** Theory of the solution manifold of linear networks with rule flips: stability margin, critical fractions, spectra of the reduced Jacobian, the scalar network. */
package org.curlew.engine.theory;
