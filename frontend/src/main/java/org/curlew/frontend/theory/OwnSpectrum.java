package org.curlew.frontend.theory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.theory.Atom;
import org.curlew.engine.theory.Band;
import org.curlew.engine.theory.DensityCurve;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.frontend.frame.Query;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.theory.WeightsSpectrum;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exact eigenvalues of J at an experiment's own weights over the law of the large network, as curlew-spectrum takes them and in words.
 *
 * <p>The law has ||W2|| = 1: here its x is scale x and its density is density / scale, with scale = ||W2||^2 of these weights.
 */
public record OwnSpectrum(WeightsSpectrum own) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** @param arm its colour */
    public ObjectNode picture(String title, int arm) {
        Optional<JacobianSpectrum> law = law();
        Optional<DensityCurve> curve = law.map(DensityCurve::of);
        double[] x = curve.map(c -> times(c.x(), own.scale())).orElse(new double[0]);
        double[] density = curve.map(c -> times(c.density(), 1 / own.scale())).orElse(new double[0]);
        ObjectNode picture = MAPPER.valueToTree(
                Map.of("title", title, "x", x, "density", density, "bands", bands(law), "atoms", atoms(law)));
        picture.setAll(rug(arm, 1));
        return picture;
    }

    /**
     * The eigenvalues as marks below a picture.
     *
     * @param arm its colour
     * @param unit of its axis: 1, or ||W2||^2
     */
    public ObjectNode rug(int arm, double unit) {
        return MAPPER.valueToTree(Map.of("rug", times(own.eigenvalues(), 1 / unit), "arm", arm));
    }

    public ObjectNode histogram() {
        List<Band> bands = bands(law());
        double[] values = own.eigenvalues();
        double low = bands.isEmpty() ? values[0] : bands.getFirst().lower();
        double high =
                bands.isEmpty() ? values[values.length - 1] : bands.getLast().upper();
        return TheoryPictures.sample(SampledSpectrum.of(low, high, atoms(law()), values));
    }

    /**
     * "Stable: all 20 eigenvalues are above 0, the margin is 0.21."
     *
     * @param unit of the margin: 1, or ||W2||^2
     */
    public String verdict(double unit) {
        int all = own.eigenvalues().length;
        long others = Arrays.stream(own.eigenvalues()).filter(x -> x <= 0).count();
        String margin = Words.typeset(Words.figure(own.smallest() / unit));
        return others == 0
                ? "Stable: all " + all + " eigenvalues are above 0, the margin is " + margin + "."
                : "Unstable: " + others + " of " + all + (others == 1 ? " eigenvalues is" : " eigenvalues are")
                        + " not above 0, the margin is " + margin + ".";
    }

    /** What a large network of the same c and flips would do. */
    public String limit() {
        return own.edge()
                .map(edge -> "A large network like it has the margin " + Words.typeset(Words.figure(edge)) + " = "
                        + Words.typeset(Words.figure(edge / own.scale())) + " ‖W₂‖² and is "
                        + (edge > 0 ? "stable." : "unstable."))
                .orElse("For postsynaptic flips the limit of large networks is not known here.");
    }

    /** The address of the theory page at this network, with these eigenvalues. */
    public String query(OwnWeights whose) {
        return Query.of(
                        "c", own.compressionRatio(),
                        "alpha-h", own.hiddenFlippedFraction(),
                        "alpha-r", own.readoutFlippedFraction(),
                        "M", Math.min(TheoryState.LARGEST_SAMPLE, own.eigenvalues().length))
                + "&" + whose.query();
    }

    private Optional<JacobianSpectrum> law() {
        return own.edge()
                .map(edge -> new JacobianSpectrum(new LargeNetwork(
                        own.compressionRatio(), own.hiddenFlippedFraction(), own.readoutFlippedFraction())));
    }

    private List<Band> bands(Optional<JacobianSpectrum> law) {
        return law.map(JacobianSpectrum::bands).orElse(List.of()).stream()
                .map(b -> new Band(own.scale() * b.lower(), own.scale() * b.upper(), b.mass()))
                .toList();
    }

    private List<Atom> atoms(Optional<JacobianSpectrum> law) {
        return law.map(JacobianSpectrum::atoms).orElse(List.of()).stream()
                .map(a -> new Atom(own.scale() * a.place(), a.mass()))
                .toList();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(x -> factor * x).toArray();
    }
}
