package org.curlew.engine.bench;

import org.curlew.engine.kernel.Kernels;

/** A way to compute: kernels and a rule under a name, such as {@code plain}, {@code fused}, {@code example}. */
public record BenchPath(String name, Kernels kernels, BenchCase.Rules rules) {}
