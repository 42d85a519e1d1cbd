package org.curlew.testkit;

import java.util.List;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;

/** What the rule contract looks at: the error, and the cosines of the update with -grad C by the engine and by finite differences. */
record Probe() implements Observable, SmallParts.Small {

    static final Values NONE = Values.of("probe", List.of(), java.util.Map.of());

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<String> series(Values values, Network network) {
        return List.of("error", "cosine", "slope-cosine");
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        return (moment, series) -> {
            series[0] = moment.trainError();
            series[1] = cosine(moment.velocity(), moment.gradient());
            series[2] = cosine(
                    moment.velocity(),
                    Slopes.of(
                            setting.network(), moment.weights(), setting.data().training()));
        };
    }

    // cos(v, -grad C)
    private static double cosine(Weights v, Weights gradient) {
        double product = 0;
        double vv = 0;
        double gg = 0;
        for (int l = 0; l < v.depth(); l++) {
            for (int i = 0; i < v.layer(l).data().length; i++) {
                product -= v.layer(l).data()[i] * gradient.layer(l).data()[i];
                vv += Math.pow(v.layer(l).data()[i], 2);
                gg += Math.pow(gradient.layer(l).data()[i], 2);
            }
        }
        return product / Math.sqrt(vv * gg);
    }
}
