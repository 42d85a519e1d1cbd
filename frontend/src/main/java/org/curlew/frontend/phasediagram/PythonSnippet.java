package org.curlew.frontend.phasediagram;

/** Python that loads the numbers of a sweep, saved with the NPZ button. */
record PythonSnippet(String title, String x, String y, String quantity) {

    String text() {
        return """
                # %s
                import numpy as np

                cells = np.load("diagram.npz")  # the file of the NPZ button
                x = cells["x"]                  # %s
                y = cells["y"]                  # %s
                median = cells["median"]        # %s: median over the seeds, one row a y, one column an x
                values = cells["values"]        # y, x, seed; NaN where there is none
                margin = cells["margin"]        # theory: stable where positive, NaN where it says nothing
                """.formatted(oneLine(title), oneLine(x), oneLine(y), oneLine(quantity));
    }

    private static String oneLine(String words) {
        return Typeset.plain(words).replaceAll("\\s+", " ");
    }
}
