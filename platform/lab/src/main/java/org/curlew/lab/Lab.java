package org.curlew.lab;

import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.lab.library.Library;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.runs.Runs;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.lab.theory.Spectra;

/** An open lab: everything that browser, REST and command line work with. */
public interface Lab extends AutoCloseable {

    /** @throws org.curlew.spi.InvalidInput where the data directory is in use by another lab or cannot be written, with the next step */
    static Lab open(LabSettings settings) {
        return OpenLab.open(settings, true);
    }

    /** The same, but nothing that was at work when it was last closed goes on by itself. */
    static Lab openAtRest(LabSettings settings) {
        return OpenLab.open(settings, false);
    }

    LabSettings settings();

    Catalogue catalogue();

    ExperimentJson experiments();

    Library library();

    Runs runs();

    Sweeps sweeps();

    /** Spectra of J for the weights of experiments. */
    default Spectra spectra() {
        return new Spectra(catalogue());
    }

    PluginHost plugins();

    Drafts drafts();

    @Override
    void close();
}
