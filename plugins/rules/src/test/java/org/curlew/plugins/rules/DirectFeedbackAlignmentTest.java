package org.curlew.plugins.rules;

import org.curlew.spi.PlasticityRule;
import org.curlew.testkit.PlasticityRuleContract;

final class DirectFeedbackAlignmentTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new DirectFeedbackAlignment();
    }
}
