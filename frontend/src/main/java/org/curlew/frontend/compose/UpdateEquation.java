package org.curlew.frontend.compose;

import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.spi.Contribution;
import org.curlew.spi.Layer;
import org.curlew.spi.Network;

/** The update of an arm as it now stands: the rule's equation, then what its flips do to it. */
final class UpdateEquation {

    private UpdateEquation() {}

    static String tex(Contribution rule, Arm arm, Network network) {
        StringBuilder tex =
                new StringBuilder("\\begin{gathered}").append(rule.equation().replace(",\\quad", " \\\\ "));
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            boolean presynaptic = arm.flips().side() == FlipSide.PRESYNAPTIC;
            int n = presynaptic ? layer.presynaptic() : layer.postsynaptic();
            int flipped = arm.flips().count(l, network.depth(), n);
            if (flipped > 0) {
                String w = "\\Delta W_" + (l + 1);
                String d = "D_" + (l + 1);
                tex.append(" \\\\ ")
                        .append(w)
                        .append(" \\leftarrow ")
                        .append(presynaptic ? w + "\\," + d : d + "\\," + w)
                        .append(",\\quad ")
                        .append(d)
                        .append(": ")
                        .append(flipped)
                        .append("\\times(-1),\\;")
                        .append(n - flipped)
                        .append("\\times(+1)");
            }
        }
        return tex.append("\\end{gathered}").toString();
    }
}
