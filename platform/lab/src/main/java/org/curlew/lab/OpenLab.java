package org.curlew.lab;

import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.jobs.Calibration;
import org.curlew.lab.jobs.Checkpoints;
import org.curlew.lab.jobs.Dispatcher;
import org.curlew.lab.jobs.EngineCode;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.StoredUnits;
import org.curlew.lab.jobs.UnitKeys;
import org.curlew.lab.library.Library;
import org.curlew.lab.library.Starters;
import org.curlew.lab.library.StoredLibrary;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.runs.LocalRuns;
import org.curlew.lab.runs.Sizing;
import org.curlew.lab.store.DataDirectory;
import org.curlew.lab.store.Database;
import org.curlew.lab.store.Histories;
import org.curlew.lab.store.Remembered;
import org.curlew.lab.store.TrajectoryTable;
import org.curlew.lab.store.UnfinishedUnits;
import org.curlew.lab.sweeps.LocalSweeps;

/** The wiring of a lab, readable top to bottom. */
record OpenLab(
        LabSettings settings,
        DataDirectory directory,
        Database database,
        PluginHost plugins,
        ExperimentJson experiments,
        Calibration calibration,
        Dispatcher dispatcher,
        LocalRuns runs,
        LocalSweeps sweeps,
        Library library,
        Drafts drafts)
        implements Lab {

    static Lab open(LabSettings settings, boolean goOn) {
        DataDirectory directory = new DataDirectory(settings.data());
        try {
            return open(settings, directory, goOn);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    private static OpenLab open(LabSettings settings, DataDirectory directory, boolean goOn) {
        Database database = new Database(directory.path());
        directory.keepPrivate();
        try {
            return open(settings, directory, database, goOn);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static OpenLab open(LabSettings settings, DataDirectory directory, Database database, boolean goOn) {
        PluginHost plugins = new PluginHost(settings.allPluginFolders());
        ExperimentJson experiments = new ExperimentJson(plugins.catalogue());
        String engine = EngineCode.name();
        UnitKeys keys = new UnitKeys(experiments, plugins, engine);
        Speed speed = new Speed(new Remembered(database.jdbi()), plugins.catalogue(), EngineCode.onThisMachine());
        UnfinishedUnits unfinished = new UnfinishedUnits(database.jdbi());
        Checkpoints checkpoints = new Checkpoints(directory.path().resolve("checkpoints"), settings.checkpointEvery());
        checkpoints.keepOnly(unfinished::contains);
        Histories histories = new Histories(directory.path().resolve("weights"));
        TrajectoryTable trajectories = new TrajectoryTable(database.jdbi(), histories);
        histories.keepOnly(key -> unfinished.contains(key) || trajectories.contains(key));
        Dispatcher dispatcher = new Dispatcher(
                settings.fullWorkerCommand(), settings.workers(), settings.patience(), checkpoints, histories);
        Calibration calibration = new Calibration(dispatcher, experiments, speed);
        if (settings.calibrated()) {
            speed.whenAsked(calibration::begin);
        }
        StoredUnits stored = new StoredUnits(keys, trajectories);
        Sizing sizing =
                new Sizing(plugins.catalogue(), speed, dispatcher::crew, stored, settings.workerHeapMegabytes());
        LocalRuns runs = new LocalRuns(
                database.jdbi(),
                trajectories,
                plugins,
                experiments,
                keys,
                dispatcher,
                speed,
                sizing,
                settings.workers());
        LocalSweeps sweeps = new LocalSweeps(
                database.jdbi(),
                trajectories,
                new SweepJson(experiments),
                keys,
                dispatcher,
                speed,
                sizing,
                settings.workers());
        StoredLibrary library = new StoredLibrary(database.jdbi(), experiments, runs);
        new Starters(library, new Remembered(database.jdbi())).putIn();
        if (goOn) {
            runs.takeUp();
            sweeps.takeUp();
        }
        return new OpenLab(
                settings,
                directory,
                database,
                plugins,
                experiments,
                calibration,
                dispatcher,
                runs,
                sweeps,
                library,
                new Drafts(database.jdbi()));
    }

    @Override
    public Catalogue catalogue() {
        return plugins.catalogue();
    }

    @Override
    public void close() {
        calibration.close();
        dispatcher.close();
        runs.close();
        sweeps.close();
        database.close();
        plugins.close();
        directory.close();
    }
}
