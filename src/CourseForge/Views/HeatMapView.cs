namespace CourseForge.Views;

/// <summary>How every slot stands in every variant. Signs say it, and shades repeat it.</summary>
internal sealed record HeatMapView(HeatColumnView[] Columns, HeatRowView[] Rows, HeatCellView[] Legend) : View
{
    internal static ViewType Schema { get; } = new("heat map of slots",
    [
        Property<HeatMapView>.List("columns", "The courses of the variants.", static () => HeatColumnView.Schema, static map => map.Columns),
        Property<HeatMapView>.List("rows", "The slots, in the order of the course.", static () => HeatRowView.Schema, static map => map.Rows),
        Property<HeatMapView>.List("legend", "Each sign that is in the map, with its words.", static () => HeatCellView.Schema, static map => map.Legend),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record HeatColumnView(string Course, string Name) : View
{
    internal static ViewType Schema { get; } = new("column of the heat map",
    [
        Property<HeatColumnView>.Text("course", "Id of the course's section in the report.", static column => column.Course),
        Property<HeatColumnView>.Text("name", "The variant and, where there are several, the course.", static column => column.Name),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record HeatRowView(string Id, string Title, HeatCellView[] Cells) : View
{
    internal static ViewType Schema { get; } = new("row of the heat map",
    [
        Property<HeatRowView>.Text("id", "Id of the slot.", static row => row.Id),
        Property<HeatRowView>.Text("title", "Its title.", static row => row.Title),
        Property<HeatRowView>.List("cells", "How it stands, one for each column.", static () => HeatCellView.Schema, static row => row.Cells),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record HeatCellView(string Sign, string Words, string Heat) : View
{
    internal static ViewType Schema { get; } = new("cell of the heat map",
    [
        Property<HeatCellView>.Text("sign", "One sign, or two, for it.", static cell => cell.Sign),
        Property<HeatCellView>.Text("words", "What the sign stands for.", static cell => cell.Words),
        Property<HeatCellView>.Text("heat", "none, cold, warm or hot: how much there is to do.", static cell => cell.Heat),
    ]);

    internal override ViewType Type => Schema;
}
