package org.curlew.frontend.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.curlew.lab.Lab;
import org.curlew.lab.picture.ArmColours;
import org.curlew.lab.runs.Run;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.node.ObjectNode;

/** A run's own eigenvalues on the theory page, in the units of its picture; or why there are none. */
record OwnEigenvalues(Optional<ObjectNode> rug, String before, String link, String title, String after) {

    static OwnEigenvalues of(Lab lab, OwnWeights whose) {
        try {
            Run run = lab.runs().run(whose.run());
            OwnSpectrum spectrum = new OwnSpectrum(lab.spectra().teacher(run.experiment(), whose.arm(), whose.seed()));
            double unit = spectrum.own().scale();
            return new OwnEigenvalues(
                    Optional.of(spectrum.rug(ArmColours.of(run.experiment()).get(whose.arm()), unit)),
                    "Marks: the exact eigenvalues at the teacher's weights of ",
                    "run/" + whose.run(),
                    run.title(),
                    ", " + run.experiment().arms().get(whose.arm()).name() + ", seed " + whose.seed()
                            + ", in units of ‖W₂‖². " + spectrum.verdict(unit) + " ");
        } catch (InvalidInput none) {
            return new OwnEigenvalues(
                    Optional.empty(), "No eigenvalues of a run: " + none.getMessage() + " ", "", "", "");
        }
    }

    Component words() {
        Anchor run = new Anchor(link, title);
        run.addClassName("in-text");
        return new Span(new Span(before), run, new Span(after));
    }
}
