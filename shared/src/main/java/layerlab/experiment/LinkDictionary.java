package layerlab.experiment;

/**
 * What experiments usually say, for {@link Packing}: the likelier, the nearer to the end.
 *
 * <p>A change of a dictionary breaks every link that was written with it. What experiments say in
 * later times needs a later version of {@link ShareLink}.
 */
final class LinkDictionary {
  static final String VERSION_1 =
      """
      "init":"he","init\
      "init":"uniform","init\
      "init":"normal","init\
      "init":"zeros","init\
      "start":{"kind":"trained","weights":{}}}\
      {"id":"activation-1","kind":"activation","activation":"relu"},\
      {"id":"activation-2","kind":"activation","activation":"relu"},\
      {"id":"add-1","kind":"add"},\
      {"id":"add-2","kind":"add"},\
      {"id":"concat-1","kind":"concat"},\
      {"id":"concat-2","kind":"concat"},\
      {"id":"batch-norm-1","kind":"batch-norm","decay":0.9,"epsilon":0.00001},\
      {"id":"batch-norm-2","kind":"batch-norm","decay":0.9,"epsilon":0.00001},\
      {"id":"dropout-1","kind":"dropout","rate":0.2},\
      {"id":"dropout-2","kind":"dropout","rate":0.2},\
      ["dense-2","add-1"],["add-1","dense-3"],["dense-1","add-1"],["add-1","dense-2"],["ad\
      d-1","output-1"]],"plan"\
      ["dense-2","concat-1"],["concat-1","dense-3"],["dense-1","concat-1"],["concat-1","de\
      nse-2"],["concat-1","output-1"]],"plan"\
      ["dense-2","batch-norm-1"],["batch-norm-1","dense-3"],["dense-1","batch-norm-1"],["b\
      atch-norm-1","dense-2"],["batch-norm-1","output-1"]],"plan"\
      ["dense-2","dropout-1"],["dropout-1","dense-3"],["dense-1","dropout-1"],["dropout-1"\
      ,"dense-2"],["dropout-1","output-1"]],"plan"\
      ["dense-2","activation-1"],["activation-1","dense-3"],["dense-1","activation-1"],["a\
      ctivation-1","dense-2"],["activation-1","output-1"]],"plan"\
      ["dense-4","dense-5"],["dense-5","output-1"]],"plan":{"optimizer":{"kind":"\
      ["dense-5","dense-6"],["dense-6","output-1"]],"plan":{"optimizer":{"kind":"\
      ["dense-6","dense-7"],["dense-7","output-1"]],"plan":{"optimizer":{"kind":"\
      ["dense-7","dense-8"],["dense-8","output-1"]],"plan":{"optimizer":{"kind":"\
      "activation":"identity","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0.0\
      01},\
      "activation":"sigmoid","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0.00\
      1},\
      "activation":"leaky-relu","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0\
      .001},\
      "activation":"elu","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0.001},\
      "activation":"softplus","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0.0\
      01},\
      "activation":"softmax","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0.00\
      1},\
      "activation":"relu","init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0.001},\
      {"layerlab":1,"data":{"set":"circle","features":["x","y"],"count":500,"noise":0.1,\
      {"layerlab":1,"data":{"set":"xor","features":["x","y"],"count":500,"noise":0.1,\
      {"layerlab":1,"data":{"set":"gauss","features":["x","y"],"count":500,"noise":0.1,\
      {"layerlab":1,"data":{"set":"blobs","features":["x","y"],"count":500,"noise":0.1,\
      {"layerlab":1,"data":{"set":"plane","features":["x","y"],"count":1200,"noise":0,\
      {"layerlab":1,"data":{"set":"multi-gauss","features":["x","y"],"count":1200,"noise":\
      0,\
      {"layerlab":1,"data":{"set":"iris",\
      {"layerlab":1,"data":{"set":"digits",\
      "features":["x","y","x2","y2","xy","sinx","siny"],\
      "trainShare":0.5,"seed":1},"layers":[\
      "init":"uniform","initScale":0.5,"initBias":0.1,"l1":0,"l2":0},\
      "optimizer":{"kind":"sgd","rate":0.03},"loss":"half-squared-error","batchSize":10,"s\
      huffle":false,"seed":\
      "optimizer":{"kind":"momentum","rate":0.01,"momentum":0.9},"loss":"mean-squared-erro\
      r","batchSize":32,"shuffle":\
      "optimizer":{"kind":"rmsprop","rate":0.005,"decay":0.95,"epsilon":1e-8},"loss":"cros\
      s-entropy","batchSize":\
      {"layerlab":1,"data":{"set":"spiral","features":["x","y"],"count":400,"noise":0.18,"\
      trainShare":0.7,"seed":1},"layers":[{"id":"input-1","kind":"input"},\
      {"id":"dense-1","kind":"dense","units":8,"activation":"tanh","init":"xavier","initSc\
      ale":0.5,"initBias":0,"l1":0,"l2":0},\
      {"id":"dense-2","kind":"dense","units":6,"activation":"tanh","init":"xavier","initSc\
      ale":0.5,"initBias":0,"l1":0,"l2":0},\
      {"id":"dense-3","kind":"dense","units":4,"activation":"tanh","init":"xavier","initSc\
      ale":0.5,"initBias":0,"l1":0,"l2":0},\
      {"id":"dense-4","kind":"dense","units":4,"activation":"tanh","init":"xavier","initSc\
      ale":0.5,"initBias":0,"l1":0,"l2":0},\
      {"id":"output-1","kind":"output","units":1,"activation":"tanh","init":"xavier","init\
      Scale":0.5,"initBias":0,"l1":0,"l2":0}],"edges":[["input-1","dense-1"],["dense-1","d\
      ense-2"],["dense-2","dense-3"],["dense-3","dense-4"],["dense-4","output-1"]],"plan":\
      {"optimizer":{"kind":"adam","rate":0.02,"beta1":0.9,"beta2":0.999,"epsilon":1e-8},"l\
      oss":"half-squared-error","batchSize":20,"shuffle":true,"seed":10,"epochs":1000},"st\
      art":{"kind":"fresh"}}\
      """;

  /** Format 2 of the experiment says what computes. */
  static final String VERSION_2 =
      VERSION_1
          + """
          "batchSize":10,"shuffle":false,"seed":10,"epochs":100,"engine":"dl4j"},"start":\
          {"layerlab":2,"data":{"set":"spiral",\
          ["dense-2","dense-3"],["dense-3","output-1"]],"plan":{"optimizer":{"kind":"adam","rate":\
          0.012,"beta1":0.9,"beta2":0.999,"epsilon":1e-8},"loss":"half-squared-error","batchSize":\
          20,"shuffle":true,"seed":10,"epochs":1000,"engine":"auto"},"start":{"kind":"fresh"}}\
          """;

  /** Format 3 has the slope of leaky ReLU, schedules, clipping and early stopping. */
  static final String VERSION_3 =
      VERSION_2
          + """
          "init":"xavier-uniform","init":"he-uniform","init":"lecun-uniform","init":"lecun","init":\
          "ones","activation":"selu","leak":0.01,"init":"lecun","initScale":0.5,"initBias":0,\
          "activation":"gelu","leak":0.01,"init":"he","initScale":0.5,"initBias":0,\
          "activation":"swish","leak":0.01,"init":"he","initScale":0.5,"initBias":0,\
          "activation":"hard-sigmoid","leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,\
          "activation":"leaky-relu","leak":0.1,"activation":"elu","leak":0.01,\
          "activation":"sigmoid","leak":0.01,"activation":"softplus","leak":0.01,\
          {"kind":"nesterov","rate":0.01,"momentum":0.9},"schedule":{"kind":"step","every":100,\
          "drop":0.5,"warmUp":10},"loss":"mean-absolute-error","batchSize":10,"shuffle":true,"seed":\
          {"kind":"adagrad","rate":0.05,"epsilon":0.000001},"schedule":{"kind":"exponential","gamma":\
          0.995,"warmUp":0},"loss":"hinge","batchSize":32,"shuffle":true,"seed":\
          {"kind":"adadelta","rate":1,"decay":0.95,"epsilon":0.000001},"schedule":{"kind":"inverse",\
          "gamma":0.01,"power":1,"warmUp":0},"loss":"mean-squared-error",\
          {"kind":"adamax","rate":0.01,"beta1":0.9,"beta2":0.999},"schedule":{"kind":"polynomial",\
          "until":1000,"power":2,"least":0.01,"warmUp":0},"loss":"cross-entropy","batchSize":\
          {"kind":"amsgrad","rate":0.01,"beta1":0.9,"beta2":0.999,"epsilon":1e-8},"schedule":{"kind":\
          {"kind":"nadam","rate":0.002,"beta1":0.9,"beta2":0.999,"epsilon":1e-8},"schedule":{"kind":\
          "cosine","until":1000,"least":0.01,"warmUp":0},"loss":\
          "clipping":"value","clipAt":1,"earlyStop":true,"patience":40},"start":{"kind":\
          "engine":"dl4j","clipping":"norm","clipAt":1,"earlyStop":true,"patience":\
          {"layerlab":3,"data":{"set":"circle","features":["x","y"],"count":500,"noise":0.1,\
          {"layerlab":3,"data":{"set":"iris","trainShare":0.7,"seed":1},"layers":[\
          "activation":"softmax","leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,\
          "activation":"identity","leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,\
          "activation":"relu","leak":0.01,"init":"he","initScale":0.5,"initBias":0,"l1":0,"l2":0},\
          {"layerlab":3,"data":{"set":"spiral","features":["x","y"],"count":400,"noise":0.18,"\
          trainShare":0.7,"seed":1},"layers":[{"id":"input-1","kind":"input"},\
          {"id":"dense-1","kind":"dense","units":8,"activation":"tanh","leak":0.01,"init":"xavier",\
          "initScale":0.5,"initBias":0,"l1":0,"l2":0},{"id":"dense-2","kind":"dense","units":6,\
          "activation":"tanh","leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2"\
          :0},{"id":"dense-3","kind":"dense","units":4,"activation":"tanh","leak":0.01,"init":\
          "xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0},{"id":"output-1","kind":"output",\
          "units":1,"activation":"tanh","leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,\
          "l1":0,"l2":0}],"edges":[["input-1","dense-1"],["dense-1","dense-2"],["dense-2","dense-3"\
          ],["dense-3","output-1"]],"plan":{"optimizer":{"kind":"adam","rate":0.012,"beta1":0.9,\
          "beta2":0.999,"epsilon":1e-8},"schedule":{"kind":"constant","warmUp":0},"loss":\
          "half-squared-error","batchSize":20,"shuffle":true,"seed":10,"epochs":1000,"engine":\
          "auto","clipping":"none","clipAt":1,"earlyStop":false,"patience":40},"start":{"kind":\
          "fresh"}}\
          """;

  private LinkDictionary() {}
}
