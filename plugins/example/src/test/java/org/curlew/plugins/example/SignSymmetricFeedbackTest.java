package org.curlew.plugins.example;

import org.curlew.spi.PlasticityRule;
import org.curlew.testkit.PlasticityRuleContract;

final class SignSymmetricFeedbackTest implements PlasticityRuleContract {

    @Override
    public PlasticityRule contribution() {
        return new SignSymmetricFeedback();
    }
}
