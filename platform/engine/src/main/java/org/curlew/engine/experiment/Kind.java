package org.curlew.engine.experiment;

import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Integrator;
import org.curlew.spi.Observable;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Task;

/** The kinds of contribution, one an extension point. */
public enum Kind {
    ARCHITECTURE(Architecture.class, "architecture"),
    TASK(Task.class, "task"),
    RULE(PlasticityRule.class, "plasticity rule"),
    INTEGRATOR(Integrator.class, "integrator"),
    OBSERVABLE(Observable.class, "observable");

    private final Class<? extends Contribution> type;
    private final String label;

    Kind(Class<? extends Contribution> type, String label) {
        this.type = type;
        this.label = label;
    }

    public Class<? extends Contribution> type() {
        return type;
    }

    public String label() {
        return label;
    }
}
