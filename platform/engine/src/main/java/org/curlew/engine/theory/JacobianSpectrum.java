package org.curlew.engine.theory;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * The limiting spectrum of J = ||W2||^2 D1 + W1ᵀ D2 W1: bands with a density, and atoms.
 *
 * <pre>  rho(x) = -Im G(x + i0)/pi,   G = G1(z) = (1 - alpha_h)/(z - 1) + alpha_h/(z + 1),   x(z) = x, Im z > 0   (see SubordinationMap)</pre>
 *
 * <p>Atoms: J leaves the kernel of W1 inside an eigenspace of D1 alone. That kernel has the share 1 - 1/c of all directions, so for c > 1 the eigenvalue +1 has mass
 * max(0, 1 - alpha_h - 1/c) and -1 has max(0, alpha_h - 1/c); there are no others (Bercovici and Voiculescu 1998).
 *
 * <p>The share of eigenvalues below x is closed, since the integral of G dx is: 1 - Im Phi/pi with
 * Phi = (1 - alpha_h) log(z - 1) + alpha_h log(z + 1) + w R(w) + (1 - alpha_r)/c log(1 - w) + alpha_r/c log(1 + w), R(w) = x - z.
 */
public final class JacobianSpectrum {

    private final LargeNetwork network;
    private final SubordinationMap map;
    private final List<Band> bands = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();

    public JacobianSpectrum(LargeNetwork network) {
        this.network = network;
        map = new SubordinationMap(network);
        List<BandEdges.Edge> edges = BandEdges.of(map);
        for (int i = 0; i < edges.size(); i += 2) {
            BandEdges.Edge lower = edges.get(i);
            BandEdges.Edge upper = edges.get(i + 1);
            bands.add(new Band(lower.x(), upper.x(), Math.max(0, below(upper) - below(lower))));
        }
        double kernel = 1 / network.compressionRatio();
        atom(-1, network.hiddenFlippedFraction() - kernel);
        atom(1, 1 - network.hiddenFlippedFraction() - kernel);
    }

    private void atom(double place, double mass) {
        if (mass > 0) {
            atoms.add(new Atom(place, mass));
        }
    }

    public LargeNetwork network() {
        return network;
    }

    /** In ascending order; their masses and those of the atoms sum to 1. */
    public List<Band> bands() {
        return List.copyOf(bands);
    }

    public List<Atom> atoms() {
        return List.copyOf(atoms);
    }

    /** The smallest eigenvalue: the lower of the first edge and the first atom. */
    public double smallest() {
        double edge = bands.getFirst().lower();
        return atoms.isEmpty() ? edge : Math.min(edge, atoms.getFirst().place());
    }

    /** The largest eigenvalue. */
    public double largest() {
        double edge = bands.getLast().upper();
        return atoms.isEmpty() ? edge : Math.max(edge, atoms.getLast().place());
    }

    /** rho(x) of the continuous part; 0 outside the bands and at their edges. */
    public double density(double x) {
        if (bands.stream().noneMatch(band -> band.holds(x))) {
            return 0;
        }
        return Math.max(0, -g1(UpperRoot.of(map, x)).getImaginary() / Math.PI);
    }

    /** The share of eigenvalues at or below x. */
    public double massBelow(double x) {
        if (bands.stream().anyMatch(band -> band.holds(x))) {
            return Math.clamp(inside(x), 0, 1);
        }
        double bandsBelow = bands.stream()
                .filter(b -> b.upper() <= x)
                .mapToDouble(Band::mass)
                .sum();
        double atomsBelow = atoms.stream()
                .filter(a -> a.place() <= x)
                .mapToDouble(Atom::mass)
                .sum();
        return Math.clamp(bandsBelow + atomsBelow, 0, 1);
    }

    private double inside(double x) {
        double alphaH = network.hiddenFlippedFraction();
        double alphaR = network.readoutFlippedFraction();
        double c = network.compressionRatio();
        Complex z = UpperRoot.of(map, x);
        Complex w = g1(z);
        double argument = (1 - alphaH) * z.subtract(1).getArgument()
                + alphaH * z.add(1).getArgument()
                + w.multiply(z.negate().add(x)).getImaginary()
                + (1 - alphaR) / c * w.negate().add(1).getArgument()
                + alphaR / c * w.add(1).getArgument();
        return 1 - argument / Math.PI;
    }

    private double below(BandEdges.Edge edge) {
        return map.massBelow(network, edge.pole(), edge.t());
    }

    private Complex g1(Complex z) {
        double alphaH = network.hiddenFlippedFraction();
        return z.subtract(1)
                .reciprocal()
                .multiply(1 - alphaH)
                .add(z.add(1).reciprocal().multiply(alphaH));
    }
}
