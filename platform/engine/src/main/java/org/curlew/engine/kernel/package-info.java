/** How steps are computed: vector kernels, padded weights, and the learning field that integrators advance along. Knows no rule by name. */
package org.curlew.engine.kernel;
