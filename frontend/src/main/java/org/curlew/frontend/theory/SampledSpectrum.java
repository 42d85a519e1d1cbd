package org.curlew.frontend.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curlew.engine.theory.Atom;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.SampledJacobian;

/**
 * Eigenvalues of one J, sampled or an experiment's own, as a histogram over the limiting spectrum.
 *
 * @param from where the first bar begins
 * @param width of a bar
 * @param bars densities: the share of eigenvalues in a bar over its width
 * @param atoms the share of eigenvalues exactly at the places of the atoms; they are in no bar
 * @param smallest the smallest eigenvalue
 * @param negative how many eigenvalues are below 0
 */
record SampledSpectrum(
        int m, double from, double width, double[] bars, List<Atom> atoms, double smallest, int negative) {

    private static final double AT_AN_ATOM = 1e-8;

    static SampledSpectrum of(JacobianSpectrum limit, int m, long seed) {
        return of(
                limit.smallest(),
                limit.largest(),
                limit.atoms(),
                SampledJacobian.eigenvalues(limit.network(), m, seed));
    }

    /**
     * @param expected the atoms of the limit
     * @param eigenvalues ascending
     */
    static SampledSpectrum of(double smallest, double largest, List<Atom> expected, double[] eigenvalues) {
        int m = eigenvalues.length;
        List<Atom> atoms = new ArrayList<>();
        double[] others = eigenvalues;
        for (Atom atom : expected) {
            double[] kept = Arrays.stream(others)
                    .filter(x -> Math.abs(x - atom.place()) > AT_AN_ATOM * Math.abs(atom.place()))
                    .toArray();
            atoms.add(new Atom(atom.place(), (double) (others.length - kept.length) / m));
            others = kept;
        }
        int negative = (int) Arrays.stream(eigenvalues).filter(x -> x < 0).count();
        double low = Math.min(smallest, eigenvalues[0]);
        double high = Math.max(largest, eigenvalues[m - 1]);
        int count = Math.clamp((int) Math.round(2.5 * Math.sqrt(m)), 12, 70);
        double width = Math.max(high - low, 1e-9) / count * (1 + 1e-9);
        double[] bars = new double[count];
        for (double x : others) {
            bars[Math.clamp((int) ((x - low) / width), 0, count - 1)] += 1 / (m * width);
        }
        return new SampledSpectrum(m, low, width, bars, atoms, eigenvalues[0], negative);
    }
}
