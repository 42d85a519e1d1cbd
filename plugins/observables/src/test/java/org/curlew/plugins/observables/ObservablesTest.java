package org.curlew.plugins.observables;

import org.curlew.spi.Observable;
import org.curlew.testkit.ContributionContract;
import org.junit.jupiter.api.Nested;

final class ObservablesTest {

    @Nested
    final class OfTrainError implements ContributionContract<Observable> {
        @Override
        public Observable contribution() {
            return new TrainError();
        }
    }

    @Nested
    final class OfTestError implements ContributionContract<Observable> {
        @Override
        public Observable contribution() {
            return new TestError();
        }
    }

    @Nested
    final class OfWeightNorm implements ContributionContract<Observable> {
        @Override
        public Observable contribution() {
            return new WeightNorm();
        }
    }

    @Nested
    final class OfUpdateGradientCosine implements ContributionContract<Observable> {
        @Override
        public Observable contribution() {
            return new UpdateGradientCosine();
        }
    }
}
