package org.curlew.engine.theory;

import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/** Eigenvalues of a symmetric matrix. */
final class Symmetric {

    private Symmetric() {}

    /**
     * In ascending order.
     *
     * @throws IllegalArgumentException where an entry is not finite
     */
    static double[] eigenvalues(R064Store matrix) {
        for (double entry : matrix.data) {
            if (!Double.isFinite(entry)) {
                throw new IllegalArgumentException("a matrix with entries that are not finite has no spectrum");
            }
        }
        int m = (int) matrix.countRows();
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(m, true);
        decomposition.computeValuesOnly(matrix);
        double[] values = new double[m];
        decomposition.getEigenvalues(values, Optional.empty());
        Arrays.sort(values);
        return values;
    }
}
