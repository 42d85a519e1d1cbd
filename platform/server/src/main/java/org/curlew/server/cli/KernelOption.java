package org.curlew.server.cli;

import org.curlew.engine.kernel.Kernels;

/** Which kernels compute. */
enum KernelOption {
    FASTEST(Kernels.FASTEST),
    PLAIN(Kernels.PLAIN);

    private final Kernels kernels;

    KernelOption(Kernels kernels) {
        this.kernels = kernels;
    }

    Kernels kernels() {
        return kernels;
    }
}
