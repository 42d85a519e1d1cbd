package org.curlew.frontend.phasediagram;

/** Python that loads the numbers of a sweep. */
record PythonSnippet(String id) {

    String text() {
        return """
                import numpy as np

                cells = np.load("sweep-%s.npz")  # saved with the NPZ button
                print(cells.files)
                """.formatted(id);
    }
}
