using System.Collections.Immutable;

namespace CourseForge.Authoring.Verifying.Schemas;

/// <summary>
/// The rules of the standards' schema documents, as tables. Sources: imscp_rootv1p1p2.xsd and adlcp_rootv1p2.xsd (SCORM
/// 1.2); imscp_v1p1.xsd, adlcp_v1p3.xsd, adlseq_v1p3.xsd, adlnav_v1p3.xsd and imsss_v1p0*.xsd (SCORM 2004 3rd and 4th
/// Edition); CourseStructure.xsd (cmi5). Metadata (IEEE LOM) is in other documents and not held here.
/// </summary>
internal static class SchemaShapes
{
    public const string Scorm12Space = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    public const string Scorm2004Space = "http://www.imsglobal.org/xsd/imscp_v1p1";
    public const string Cmi5Space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    public const string AdlSpace = "http://www.adlnet.org/xsd/adlcp_v1p3";
    public const string Adl12Space = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    public const string SequencingSpace = "http://www.imsglobal.org/xsd/imsss";
    private const string AdlSequencingSpace = "http://www.adlnet.org/xsd/adlseq_v1p3";
    private const string NavigationSpace = "http://www.adlnet.org/xsd/adlnav_v1p3";

    private const string ContentPackaging = """
        manifest: metadata? organizations resources manifest* ... | identifier!id version:20
        metadata: schema? schemaversion? ...
        organizations: organization* ... | default:ref
        item: title? item* metadata? ... | identifier!id identifierref:2000 isvisible:boolean parameters:1000
        resources: resource* ...
        resource: metadata? file* dependency* ... | identifier!id type!1000 href:2000
        file: metadata? ... | href!2000
        dependency: ... | identifierref!2000

        """;

    public static ImmutableArray<SchemaTable> Scorm12 { get; } =
    [
        SchemaTable.Parse(
            Scorm12Space,
            ContentPackaging
                + """
                organization: title? item* metadata? ... | identifier!id structure:200
                schema: #100
                schemaversion: #20
                title: #200
                """
        ),
        // Content Aggregation Model 1.2, 2.3.2.5.1: the mastery score is a number from 0 to 100; the document allows any text.
        SchemaTable.Parse(
            Adl12Space,
            """
            location: #2000
            prerequisites: #200 | type!aicc
            maxtimeallowed: #timespan
            timelimitaction: #timelimit
            datafromlms: #255
            masteryscore: #score
            @scormtype:scormtype
            """
        ),
    ];

    private static readonly SchemaTable s_packaging2004 = SchemaTable.Parse(
        Scorm2004Space,
        ContentPackaging
            + """
            organization: title? item+ metadata? ... | identifier!id structure:200
            schema: #text
            schemaversion: #text
            title: #text
            """
    );

    private static readonly SchemaTable s_navigation = SchemaTable.Parse(
        NavigationSpace,
        """
        presentation: navigationInterface?
        navigationInterface: hideLMSUI*
        hideLMSUI: #hide
        """
    );

    private static readonly SchemaTable s_sequencing = SchemaTable.Parse(
        SequencingSpace,
        """
        sequencingCollection: sequencing+
        sequencing: controlMode? sequencingRules? limitConditions? auxiliaryResources? rollupRules? objectives? randomizationControls? deliveryControls? ... | ID:id IDRef:ref
        controlMode: | choice:boolean choiceExit:boolean flow:boolean forwardOnly:boolean useCurrentAttemptObjectiveInfo:boolean useCurrentAttemptProgressInfo:boolean
        sequencingRules: preConditionRule* exitConditionRule* postConditionRule*
        preConditionRule: ruleConditions? ruleAction=preAction
        exitConditionRule: ruleConditions? ruleAction=exitAction
        postConditionRule: ruleConditions? ruleAction=postAction
        preAction: | action!preaction
        exitAction: | action!exitaction
        postAction: | action!postaction
        ruleConditions: ruleCondition+ | conditionCombination:combination
        ruleCondition: | referencedObjective:text measureThreshold:measure operator:operator condition!condition
        limitConditions: | attemptLimit:count attemptAbsoluteDurationLimit:duration attemptExperiencedDurationLimit:duration activityAbsoluteDurationLimit:duration activityExperiencedDurationLimit:duration beginTimeLimit:moment endTimeLimit:moment
        auxiliaryResources: auxiliaryResource*
        auxiliaryResource: | auxiliaryResourceID!text purpose!text
        rollupRules: rollupRule* | rollupObjectiveSatisfied:boolean rollupProgressCompletion:boolean objectiveMeasureWeight:share
        rollupRule: rollupConditions rollupAction | childActivitySet:childset minimumCount:count minimumPercent:share
        rollupConditions: rollupCondition+ | conditionCombination:combination
        rollupCondition: | operator:operator condition!rollupcondition
        rollupAction: | action!rollupaction
        objectives: primaryObjective objective*
        primaryObjective: minNormalizedMeasure? mapInfo* | objectiveID:text satisfiedByMeasure:boolean
        objective: minNormalizedMeasure? mapInfo* | objectiveID!text satisfiedByMeasure:boolean
        minNormalizedMeasure: #measure
        mapInfo: | targetObjectiveID!text readSatisfiedStatus:boolean readNormalizedMeasure:boolean writeSatisfiedStatus:boolean writeNormalizedMeasure:boolean
        randomizationControls: | randomizationTiming:timing selectCount:count reorderChildren:boolean selectionTiming:timing
        deliveryControls: | tracked:boolean completionSetByContent:boolean objectiveSetByContent:boolean
        """
    );

    private const string Adl = """
        location: #text
        dataFromLMS: #text
        timeLimitAction: #timelimit
        @scormType:scormtype

        """;

    private const string AdlSequencing = """
        constrainedChoiceConsiderations: | preventActivation:boolean constrainChoice:boolean
        rollupConsiderations: | requiredForSatisfied:consideration requiredForNotSatisfied:consideration requiredForCompleted:consideration requiredForIncomplete:consideration measureSatisfactionIfActive:boolean
        @objectivesGlobalToSystem:boolean

        """;

    public static ImmutableArray<SchemaTable> Scorm2004Third { get; } =
    [
        s_packaging2004,
        s_navigation,
        s_sequencing,
        SchemaTable.Parse(AdlSpace, Adl + "completionThreshold: #share"),
        SchemaTable.Parse(AdlSequencingSpace, AdlSequencing),
    ];

    public static ImmutableArray<SchemaTable> Scorm2004Fourth { get; } =
    [
        s_packaging2004,
        s_navigation,
        s_sequencing,
        SchemaTable.Parse(
            AdlSpace,
            Adl
                + """
                completionThreshold: #text | completedByMeasure:boolean minProgressMeasure:share progressWeight:share
                data: map+
                map: | targetID!text readSharedData:boolean writeSharedData:boolean
                @sharedDataGlobalToSystem:boolean
                """
        ),
        SchemaTable.Parse(
            AdlSequencingSpace,
            AdlSequencing
                + """
                objectives: objective+
                objective: mapInfo+ | objectiveID!text
                mapInfo: | targetObjectiveID!text readRawScore:boolean readMinScore:boolean readMaxScore:boolean readCompletionStatus:boolean readProgressMeasure:boolean writeRawScore:boolean writeMinScore:boolean writeMaxScore:boolean writeCompletionStatus:boolean writeProgressMeasure:boolean
                """
        ),
    ];

    public static ImmutableArray<SchemaTable> Cmi5 { get; } =
    [
        SchemaTable.Parse(
            Cmi5Space,
            """
            courseStructure: course objectives? (au|block)+ ...
            course: title description ... | id!uri
            block: title description objectives=objectiveRefs? (au|block)+ ... | id!uri
            au: title description objectives=objectiveRefs? url launchParameters? entitlementKey? ... | id!uri moveOn:moveon masteryScore:share launchMethod:launchmethod activityType:text
            objectives: objective+ ...
            objective: ~ title description | id!uri
            objectiveRefs: objective=objectiveRef+ ...
            objectiveRef: | idref:uri
            title: langstring+ ...
            description: langstring+ ...
            langstring: #text | lang:language
            url: #given
            launchParameters: #text
            entitlementKey: #text
            """
        ),
    ];
}
